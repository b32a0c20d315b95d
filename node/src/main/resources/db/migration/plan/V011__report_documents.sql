-- The region's report as it was published, a document a language. Never changed, never deleted.
create table plan.report_document (
    cycle_id integer not null references plan.cycle (id),
    language text    not null check (language in ('es', 'en', 'pt', 'fr')),
    pdf      bytea   not null,
    primary key (cycle_id, language)
);
create trigger report_document_stays before update or delete on plan.report_document
    for each row execute function plan.refuse_change();
revoke update, delete, truncate on plan.report_document from amparo_app;
