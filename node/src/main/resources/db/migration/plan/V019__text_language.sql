-- In which language the text itself is written; its proposals say their own.
alter table plan.plan_text add language text not null default 'es' check (language in ('es', 'pt', 'en', 'fr'));
alter table plan.plan_text alter column language drop default;
