import type { Migration } from '../migration.ts';

/**
 * Ideas, their comments and the answers of the team are read by the rules that protect people: those a house was installed with did
 * not name them. What managers wrote themselves is left as they meant it, but for what must not be published of anybody.
 */
export const migration087WordsOfIdeas: Migration = {
  name: '087-words-of-ideas',
  sql: `
    update moderation.word_rule_version v
      set definition = jsonb_set(definition, '{fields}', definition->'fields' || '["idea"]')
      from moderation.word_rule r
      where r.id = v.rule_id and v.definition->'fields' ? 'post' and not v.definition->'fields' ? 'idea'
        and (v.definition->>'family' = 'donnees_personnelles'
          or (v.written_by is null and v.definition->>'family' in ('fraude', 'civilite') and r.key <> 'interpellation-repetee'));
    update moderation.word_rule set in_force = in_force;
  `,
};
