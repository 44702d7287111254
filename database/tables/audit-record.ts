/**
 * The tables of the audit record, which Strapi does not know and therefore leaves alone: `hub_audit` holds its lines,
 * `hub_audit_head` one row with number and hash of the newest. The database itself refuses to change or remove a line.
 */
import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

const NEVER_CHANGED = 'hub_audit is append-only: its lines are never changed, replaced or removed';
const NEXT_LINE_ONLY = 'hub_audit is append-only: a new line has the number after the newest one';
const HEAD_STEPS_ON = 'hub_audit_head is append-only: it moves on to the next line';

const TEXTS = [
  'at',
  'actor_kind',
  'actor_id',
  'actor_name',
  'action',
  'content_type',
  'document_id',
  'locale',
  'from_state',
  'to_state',
  'hash',
  'reason',
  'outcome',
  'code',
  'previous',
  'row_hash',
];

const createTables = async (knex: Knex): Promise<void> => {
  await knex.schema.createTable('hub_audit', (table) => {
    table.integer('seq').notNullable().primary();
    for (const column of TEXTS) table.text(column).notNullable();
    table.integer('version').notNullable();
    table.index(['document_id', 'locale', 'seq'], 'hub_audit_document');
  });
  await knex.schema.createTable('hub_audit_head', (table) => {
    table.integer('seq').notNullable();
    table.text('row_hash').notNullable();
  });
  await knex('hub_audit_head').insert({ seq: 0, row_hash: '' });
};

/**
 * `INSERT OR REPLACE` removes a line without running the triggers of DELETE: that of INSERT refuses it before it begins,
 * since no line that is there has the number after the head.
 */
const SQLITE_TRIGGERS = [
  `create trigger hub_audit_update before update on hub_audit
   begin select raise(abort, '${NEVER_CHANGED}'); end`,
  `create trigger hub_audit_delete before delete on hub_audit
   begin select raise(abort, '${NEVER_CHANGED}'); end`,
  `create trigger hub_audit_insert before insert on hub_audit
   when new.seq is not (select seq + 1 from hub_audit_head)
   begin select raise(abort, '${NEXT_LINE_ONLY}'); end`,
  `create trigger hub_audit_head_update before update on hub_audit_head
   when new.seq is not old.seq + 1
   begin select raise(abort, '${HEAD_STEPS_ON}'); end`,
  `create trigger hub_audit_head_delete before delete on hub_audit_head
   begin select raise(abort, '${HEAD_STEPS_ON}'); end`,
  `create trigger hub_audit_head_insert before insert on hub_audit_head
   begin select raise(abort, '${HEAD_STEPS_ON}'); end`,
];

/** Changes are refused by statement and not by row: also those that find no line, and the UPDATE of an `ON CONFLICT`. */
const POSTGRES_TRIGGERS = [
  `create function hub_audit_never_changed() returns trigger language plpgsql as $$
   begin raise exception '${NEVER_CHANGED}'; end $$`,
  `create trigger hub_audit_change before update or delete or truncate on hub_audit
   for each statement execute function hub_audit_never_changed()`,
  `create function hub_audit_next_line_only() returns trigger language plpgsql as $$
   begin
     if new.seq is distinct from (select seq + 1 from hub_audit_head) then
       raise exception '${NEXT_LINE_ONLY}';
     end if;
     return new;
   end $$`,
  `create trigger hub_audit_insert before insert on hub_audit
   for each row execute function hub_audit_next_line_only()`,
  `create function hub_audit_head_steps_on() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and new.seq = old.seq + 1 then return new; end if;
     raise exception '${HEAD_STEPS_ON}';
   end $$`,
  `create trigger hub_audit_head_change before insert or update or delete on hub_audit_head
   for each row execute function hub_audit_head_steps_on()`,
  `create trigger hub_audit_head_truncate before truncate on hub_audit_head
   for each statement execute function hub_audit_head_steps_on()`,
];

/** Strapi runs it once, in a transaction, before it brings its own tables up to date. */
export const up = async (knex: Knex, db: Core.Strapi['db']): Promise<void> => {
  await createTables(knex);
  const isSqlite = db.dialect.client === 'sqlite';
  for (const statement of isSqlite ? SQLITE_TRIGGERS : POSTGRES_TRIGGERS) {
    await knex.raw(statement);
  }
};
