package org.amparo.linkage.population;

/**
 * One record of an invented person. A text is empty where the register has nothing.
 *
 * @param record the number of the record, from 0
 * @param person who it is: records of one person have the same number. The truth
 * @param household who live together and are related have the same number
 * @param copy 0 for the record as it was first written, 1 to 4 for what other registers made of it
 * @param given one or more given names
 * @param surname the first surname; in the Spanish order the father's, in the Portuguese the mother's
 * @param secondSurname the second surname; empty where people bear one
 * @param sex F, M or empty
 * @param dateOfBirth yyyy-MM-dd, not always a day of the calendar, or empty
 * @param nationality ISO 3166-1 alpha-3
 * @param place where the person lives
 * @param document a number of identity of the country, or of a passport
 * @param phone with + and the code of the country
 */
public record Person(
        long record,
        long person,
        long household,
        int copy,
        String given,
        String surname,
        String secondSurname,
        String sex,
        String dateOfBirth,
        String nationality,
        String place,
        String document,
        String phone) {}
