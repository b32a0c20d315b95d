-- Each note has a class, as fields have. Those of before may tell of health: the class that the fewest see.
alter table casework.note add column data_class text not null default 'welfare'
    check (data_class in ('general', 'sensitive', 'welfare', 'legal', 'placement'));
