-- Whether a doubt is settled is said by the settlement in force, and nowhere else.
alter table plan.unsettled drop column settled_as, drop column settled_at, drop column settled_by;
