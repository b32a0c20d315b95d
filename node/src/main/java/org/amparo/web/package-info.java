/**
 * The page shell: layout, languages, errors, static assets. Rooms build their pages on it; it knows no room.
 *
 * <p>A page is a controller method that takes a {@link org.amparo.web.Page}, and a template in {@code jte/<room>/} that
 * takes it too. Every text comes from {@code messages/<room>_<language>.properties} through
 * {@link org.amparo.web.Words}. What a room contributes to the shell it contributes as beans:
 * {@link org.amparo.web.NavigationEntry}, {@link org.amparo.web.VisitorSource}, {@link org.amparo.web.PlaceSource}.
 *
 * <p>Personal data held: none.
 */
@NullMarked
@ApplicationModule(
        displayName = "web",
        allowedDependencies = {"storage", "confidential"})
package org.amparo.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
