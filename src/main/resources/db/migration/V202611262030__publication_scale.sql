-- By which edition of the scale a published table was made; null where no sheets were.
alter table publication add scale_id bigint references scoring_scale;
create index publication_scale on publication (scale_id);

alter table publication disable trigger publication_frozen;
update publication p
set scale_id = (
  select max(s.scale_id) from score_sheet s join scoring_scale c on c.id = s.scale_id
  where s.cluster_year_id = p.cluster_year_id
    and c.title = p.content::jsonb #>> '{table,scale,title}'
    and c.edition = (p.content::jsonb #>> '{table,scale,edition}')::integer);
alter table publication enable trigger publication_frozen;
