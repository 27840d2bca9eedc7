import { useActionData } from '@remix-run/react';
import { definitionOf, DraftWordRuleFormRequest } from '#interfaces/http/moderation/words.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { WORD_RULES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { wordsWithFile } from '../words/import-words.server.ts';
import { type RuleOutcome, WordRuleForm } from '../words/rule-form.tsx';

const MAX_BYTES = 3 * 1024 * 1024;

export const loader = read('words.manage', async () => null);

export const action = act<DraftWordRuleFormRequest, NonNullable<RuleOutcome>>(
  'words.manage',
  DraftWordRuleFormRequest,
  async (input, visit) => {
    const { app, actor } = visit;
    const { values, typed } = await wordsWithFile(visit);
    const definition = definitionOf({ ...input, values: [...values] });
    if (input.intent === 'try') {
      const trust = 0;
      const field = input.fields[0] ?? 'post';
      return {
        tested: await app.words.test.execute({ actor, text: input.sample ?? '', field, trust, definition }),
        typed,
      };
    }
    const { key } = await app.words.draft.execute({ actor, key: input.key, definition, note: input.note });
    return seeOther(`${WORD_RULES}/${key}`, telling('words.flash.drafted'));
  },
  MAX_BYTES,
  async (visit) => void (await wordsWithFile(visit)),
);

export default function WordsNewRoute() {
  const outcome = useActionData() as RuleOutcome;
  const t = useT();
  return (
    <AdminFrame place="words" title={t('words.admin.create')}>
      <Breadcrumbs items={[{ href: WORD_RULES, label: t('words.admin.title') }]} />
      <WordRuleForm outcome={outcome} />
    </AdminFrame>
  );
}
