-- An edition as a document, in each language, made when it was frozen.
create table directory.edition_document (
    year     smallint not null references directory.edition (year),
    language text     not null check (language in ('es', 'en', 'pt', 'fr')),
    pdf      bytea    not null,
    primary key (year, language)
);
create trigger edition_document_stays before update or delete on directory.edition_document
    for each row execute function directory.refuse_change();
revoke update, delete, truncate on directory.edition_document from amparo_app;
