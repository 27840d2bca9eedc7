import { useActionData } from '@remix-run/react';
import type { WordRuleLine } from '#application/moderation/words/word-rules.query';
import { WORDS } from '#application/moderation/limits';
import type { WordsTested } from '#application/moderation/words/test-words';
import { TestWordsRequest } from '#interfaces/http/moderation/words.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { WORD_RULES } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Tested } from '../words/tested.tsx';

interface Shown {
  readonly tested: WordsTested;
  readonly typed: Refused['typed'];
}

export const loader = read('words.read', ({ app, actor }) => app.words.rules.execute(actor));

export const action = act<TestWordsRequest, Shown>('words.manage', TestWordsRequest, async (input, visit) => {
  const { app, actor, typed } = visit;
  return { tested: await app.words.test.execute({ ...input, actor, definition: null }), typed };
});

/** The rules about words, and a box that tries a text on those in force. */
export default function WordsRoute() {
  const rules = usePageData<typeof loader>();
  const manages = usePage().may('word.manage');
  const outcome = useActionData() as Refused | Shown | undefined;
  const t = useT();
  return (
    <AdminFrame
      place="words"
      title={t('words.admin.title')}
      lead={t('words.admin.lead')}
      acts={
        manages && (
          <ButtonLink look="main" href={`${WORD_RULES}/nouvelle`}>
            {t('words.admin.create')}
          </ButtonLink>
        )
      }
    >
      {manages && (
        <section aria-labelledby="essayer">
          <SectionHead id="essayer" title={t('words.admin.testTitle')} />
          <TestBox outcome={outcome} />
        </section>
      )}
      <section aria-labelledby="regles-mots">
        <SectionHead id="regles-mots" title={t('words.admin.list')} />
        {rules.length === 0 ? (
          <EmptyState level={3} title={t('words.admin.empty')} />
        ) : (
          <Rules rules={rules} />
        )}
      </section>
    </AdminFrame>
  );
}

function TestBox({ outcome }: { outcome: Refused | Shown | undefined }) {
  const t = useT();
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const typed = outcome ? ({ typed: outcome.typed } as Refused) : undefined;
  return (
    <form method="post" noValidate action={WORD_RULES} className="form stack">
      <FormErrors errors={errorsOf(refused)} />
      <p className="help">{t('words.admin.testLead')}</p>
      <TextArea
        name="text"
        label={t('words.admin.text')}
        rows={4}
        maxLength={WORDS.limits.tested.max}
        defaultValue={typedIn(typed, 'text')}
        error={errorOf(refused, 'text')}
      />
      <Select
        name="field"
        label={t('words.admin.field')}
        choices={WORDS.fields.map((value) => ({ value, label: t(`words.fields.${value}`) }))}
        defaultValue={typedIn(typed, 'field', 'post')}
        error={errorOf(refused, 'field')}
      />
      <Select
        name="trust"
        label={t('words.admin.trust')}
        choices={['0', '1', '2', '3', '4'].map((value) => ({ value, label: value }))}
        defaultValue={typedIn(typed, 'trust', '0')}
        error={errorOf(refused, 'trust')}
      />
      <Checkbox
        name="isFirst"
        label={t('words.admin.isFirst')}
        defaultChecked={typedIn(typed, 'isFirst') !== ''}
      />
      <Checkbox
        name="isRepeated"
        label={t('words.admin.isRepeated')}
        defaultChecked={typedIn(typed, 'isRepeated') !== ''}
      />
      {outcome && 'tested' in outcome && <Tested tested={outcome.tested} />}
      <p>
        <Button>{t('words.admin.test')}</Button>
      </p>
    </form>
  );
}

type Family = (typeof WORDS.families)[number];
type MatcherType = (typeof WORDS.matchers)[number];
type Action = (typeof WORDS.actions)[number];

function Rules({ rules }: { rules: readonly WordRuleLine[] }) {
  const t = useT();
  return (
    <DataTable
      id="mots"
      caption={t('words.admin.list')}
      captionHidden
      stacks
      rows={rules}
      rowKey={({ key }) => key}
      columns={[
        {
          label: t('words.admin.rule'),
          header: true,
          cell: ({ key, label }) => <a href={`${WORD_RULES}/${key}`}>{label}</a>,
        },
        { label: t('words.admin.family'), cell: ({ family }) => t(`words.families.${family as Family}`) },
        {
          label: t('words.admin.looksFor'),
          cell: ({ matcher }) => t(`words.matchers.${matcher as MatcherType}`),
        },
        { label: t('words.admin.does'), cell: ({ action }) => t(`words.actions.${action as Action}`) },
        {
          label: t('words.admin.state'),
          cell: ({ inForce, latest }) =>
            inForce === null
              ? t('words.admin.off')
              : t(inForce < latest ? 'words.admin.newer' : 'words.admin.inForce', { number: inForce }),
        },
        { label: t('words.admin.hits'), numeric: true, cell: ({ hits }) => hits },
      ]}
    />
  );
}
