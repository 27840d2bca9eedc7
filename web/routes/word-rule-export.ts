import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { ruleKey } from '../words/rule-address.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** The words of a rule's newest version, as a table that can be brought back. */
export const loader = resource('words.read', async ({ app, actor, params }) => {
  const rule = await app.words.rule.execute(actor, ruleKey(params['key']));
  const matcher = rule?.versions[0]?.definition.matcher;
  if (!rule || !matcher || !('entries' in matcher)) throw nothingHere('moderation.word-rule-not-found');
  const pages = (async function* () {
    yield matcher.entries;
  })();
  return csvResponse([{ header: '', value: (word: string) => word }], pages, { fileName: `${rule.key}.csv` });
});
