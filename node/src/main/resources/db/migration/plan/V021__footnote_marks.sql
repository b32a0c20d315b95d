-- Where a paragraph refers to a footnote of the text, in characters of the paragraph.
create table plan.text_mark (
    version_id integer not null,
    paragraph  text    not null,
    place      integer not null check (place >= 0),
    footnote   text    not null,
    primary key (version_id, paragraph, footnote),
    foreign key (version_id, paragraph) references plan.text_paragraph (version_id, paragraph),
    foreign key (version_id, footnote) references plan.text_paragraph (version_id, paragraph)
);
create index text_mark_footnote on plan.text_mark (version_id, footnote);
create trigger mark_stays before insert or update or delete on plan.text_mark
    for each row execute function plan.refuse_closed();
revoke delete, truncate on plan.text_mark from amparo_app;
