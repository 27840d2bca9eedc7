import { useActionData } from '@remix-run/react';
import type { WordRuleView, WordRuleVersionView } from '#application/moderation/words/word-rules.query';
import { definitionOf, ReviseWordRuleFormRequest } from '#interfaces/http/moderation/words.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { WORD_RULES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { ruleKey } from '../words/rule-address.server.ts';
import { act, read, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { createTexts, useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Day } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { DryRun } from '../words/dry-run.tsx';
import { wordsWithFile } from '../words/import-words.server.ts';
import { type RuleOutcome, WordRuleForm } from '../words/rule-form.tsx';
import { textOf } from '../words/rule-text.ts';

const MAX_BYTES = 3 * 1024 * 1024;

async function ruleAt({ app, actor, params }: Visit): Promise<WordRuleView> {
  const rule = await app.words.rule.execute(actor, ruleKey(params['key']));
  if (!rule) throw nothingHere('moderation.word-rule-not-found');
  return rule;
}

export const loader = read('words.read', async (visit) => {
  const rule = await ruleAt(visit);
  const asked = Number(visit.url.searchParams.get('version'));
  const shown = rule.versions.find(({ number }) => number === asked) ?? rule.versions[0]!;
  const before = rule.versions.find(({ number }) => number === shown.number - 1);
  const t = createTexts(visit.locale);
  return {
    rule,
    shown: shown.number,
    before: before?.number ?? null,
    diff: before ? visit.app.text.diff(textOf(before.definition, t), textOf(shown.definition, t)) : [],
    run: rule.dryRuns.find(({ number }) => number === shown.number) ?? null,
  };
});

export const action = act<ReviseWordRuleFormRequest, NonNullable<RuleOutcome>>(
  'words.manage',
  ReviseWordRuleFormRequest,
  async (input, visit) => {
    const { app, actor, params } = visit;
    const key = ruleKey(params['key']);
    const { values, typed } = await wordsWithFile(visit);
    const definition = definitionOf({ ...input, values: [...values] });
    if (input.intent === 'try') {
      const field = input.fields[0] ?? 'post';
      const text = input.sample ?? '';
      const tested = await app.words.test.execute({ actor, text, field, trust: 0, definition });
      return { tested, typed };
    }
    const { note, version } = input;
    await app.words.revise.execute({ actor, key, definition, note, version });
    return seeOther(`${WORD_RULES}/${key}`, telling('words.flash.revised'));
  },
  MAX_BYTES,
  async (visit) => void (await wordsWithFile(visit)),
);

/** A rule: its versions and what changed, what a trial found, and the form of the next version. */
export default function WordRuleRoute() {
  const { rule, shown, before, diff, run } = usePageData<typeof loader>();
  const outcome = useActionData() as RuleOutcome;
  const t = useT();
  const manages = usePage().may('word.manage');
  const here = `${WORD_RULES}/${rule.key}`;
  const { matcher } = rule.versions[0]!.definition;
  return (
    <AdminFrame
      place="words"
      title={rule.label}
      lead={rule.inForce === null ? t('words.admin.off') : t('words.admin.inForce', { number: rule.inForce })}
      acts={
        <>
          {(matcher.type === 'literal' || matcher.type === 'wildcard') && (
            <ButtonLink href={`${here}/mots.csv`}>{t('words.form.export')}</ButtonLink>
          )}
          {manages && rule.inForce !== null && (
            <form method="post" action={`${here}/arreter`}>
              <Button>{t('words.version.stop')}</Button>
            </form>
          )}
        </>
      }
    >
      <Breadcrumbs items={[{ href: WORD_RULES, label: t('words.admin.title') }]} />
      <section aria-labelledby="versions">
        <SectionHead id="versions" title={t('words.version.title')} />
        <ol className="list" reversed>
          {rule.versions.map((version) => (
            <Version
              key={version.number}
              rule={rule}
              version={version}
              here={here}
              isShown={version.number === shown}
            />
          ))}
        </ol>
        {before !== null && (
          <>
            <p>
              <strong>{t('words.version.changes', { number: before })}</strong>
            </p>
            <div className="diff" id="diff">
              {diff.map((part, index) =>
                part.kind === 'same' ? (
                  <span key={index}>{part.text}</span>
                ) : part.kind === 'added' ? (
                  <ins key={index}>{part.text}</ins>
                ) : (
                  <del key={index}>{part.text}</del>
                ),
              )}
            </div>
          </>
        )}
      </section>
      {run && <DryRun run={run} />}
      {manages && (
        <section aria-labelledby="reviser">
          <SectionHead id="reviser" title={t('words.form.revise')} />
          <WordRuleForm outcome={outcome} rule={rule} />
        </section>
      )}
    </AdminFrame>
  );
}

function Version(props: {
  rule: WordRuleView;
  version: WordRuleVersionView;
  here: string;
  isShown: boolean;
}) {
  const t = useT();
  const manages = usePage().may('word.manage');
  const { rule, version, here, isShown } = props;
  const { number } = version;
  const wasTried = rule.dryRuns.some((run) => run.number === number && run.finishedAt !== null);
  const isOld = rule.inForce !== null && number < rule.inForce;
  return (
    <li>
      <p>
        <a href={`${here}?version=${number}`} aria-current={isShown ? 'true' : undefined}>
          {t('words.version.name', { number })}
        </a>{' '}
        {number === rule.inForce && <Pill>{t('words.version.current')}</Pill>}
      </p>
      <p className="small">{version.note}</p>
      <p className="small muted">{t.rich('words.version.on', { day: <Day at={version.writtenAt} /> })}</p>
      {manages && number !== rule.inForce && (
        <div className="cluster">
          <form method="post" action={`${here}/essayer/${number}`}>
            <Button aria-label={t('words.version.tryOf', { number })}>{t('words.version.try')}</Button>
          </form>
          {wasTried && (
            <form method="post" action={`${here}/appliquer/${number}`}>
              <Button look="main" aria-label={t('words.version.applyOf', { number })}>
                {t(isOld ? 'words.version.back' : 'words.version.apply')}
              </Button>
            </form>
          )}
        </div>
      )}
    </li>
  );
}
