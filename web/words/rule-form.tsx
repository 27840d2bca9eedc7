import { Fragment } from 'react';
import { WORDS } from '#application/moderation/limits';
import type { WordRuleView } from '#application/moderation/words/word-rules.query';
import type { WordsTested } from '#application/moderation/words/test-words';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn, typedList } from '../lib/refused.ts';
import { FROM_FILE } from '../lib/typed-words.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, CheckGroup } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { Tested } from './tested.tsx';

/** What such a form is shown again with: why it was refused, or what it would recognise. */
export type RuleOutcome =
  Refused | { readonly tested: WordsTested; readonly typed: Refused['typed'] } | undefined;

const { limits } = WORDS;

/** What is typed for each detector, with what it finds. */
function DetectorNames() {
  const t = useT();
  return WORDS.detectors.map((detector, index) => (
    <Fragment key={detector}>
      {index > 0 && ', '}
      <code>{detector}</code> ({t(`words.detectors.${detector}`)})
    </Fragment>
  ));
}

/** All that a rule says; without `rule` a new one. */
export function WordRuleForm({ outcome, rule }: { outcome: RuleOutcome; rule?: WordRuleView }) {
  const t = useT();
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const typed = outcome ? ({ typed: outcome.typed } as Refused) : undefined;
  const says = rule?.versions[0]?.definition;
  const lines = (field: string, known: readonly string[] = []): string =>
    typedIn(typed, field, known.join('\n'));
  const error = (field: string) => errorOf(refused, field);
  const matcher = says?.matcher;
  const unsent = useUnsent(outcome !== undefined, true);
  return (
    <form method="post" noValidate encType="multipart/form-data" className="form stack" {...unsent}>
      <FormErrors errors={errorsOf(refused)} />
      {rule ? (
        <VersionSeen refused={outcome} of={rule.version} />
      ) : (
        <TextField
          name="key"
          label={t('words.form.key')}
          help={t('words.form.keyHelp')}
          maxLength={limits.key.max}
          defaultValue={typedIn(typed, 'key')}
          error={error('key')}
        />
      )}
      <TextField
        name="label"
        label={t('words.form.label')}
        maxLength={limits.label.max}
        defaultValue={typedIn(typed, 'label', says?.label)}
        error={error('label')}
      />
      <Select
        name="family"
        label={t('words.form.family')}
        choices={WORDS.families.map((value) => ({ value, label: t(`words.families.${value}`) }))}
        defaultValue={typedIn(typed, 'family', says?.family ?? 'civilite')}
        error={error('family')}
      />
      <Select
        name="type"
        label={t('words.form.type')}
        choices={WORDS.matchers.map((value) => ({ value, label: t(`words.matchers.${value}`) }))}
        defaultValue={typedIn(typed, 'type', matcher?.type ?? 'literal')}
        error={error('type')}
      />
      <TextArea
        name="values"
        label={t('words.form.values')}
        help={
          <>
            {t.rich('words.form.valuesHelp', { detectors: <DetectorNames /> })}
            <br />
            {t('words.form.valuesDoubled')}
          </>
        }
        rows={8}
        spellCheck={false}
        defaultValue={lines('values', matcher && valuesOf(matcher))}
        error={error('values')}
      />
      <input type="hidden" name={FROM_FILE} value={typedIn(typed, FROM_FILE)} data-carried="" />
      <TextField
        name="file"
        type="file"
        accept=".csv,text/csv"
        label={t('words.form.import')}
        help={t('words.form.importHelp')}
        optional
        error={error('file')}
      />
      <Checkbox
        name="raw"
        label={t('words.form.raw')}
        defaultChecked={
          typed ? typedIn(typed, 'raw') === 'on' : matcher?.type === 'regex' && matcher.on === 'raw'
        }
      />
      <TextArea
        name="params"
        label={t('words.form.params')}
        help={t('words.form.paramsHelp')}
        optional
        rows={2}
        defaultValue={lines('params', matcher?.type === 'detector' ? settingsOf(matcher.params) : [])}
        error={error('params')}
      />
      <TextArea
        name="exceptions"
        label={t('words.form.exceptions')}
        help={t('words.form.exceptionsHelp')}
        optional
        rows={3}
        spellCheck={false}
        defaultValue={lines('exceptions', says?.exceptions)}
        error={error('exceptions')}
      />
      <CheckGroup
        name="fields"
        legend={t('words.form.fields')}
        values={typedList(typed, 'fields', says?.fields ?? ['title', 'post'])}
        choices={WORDS.fields.map((value) => ({ value, label: t(`words.fields.${value}`) }))}
        error={error('fields')}
      />
      <Select
        name="action"
        label={t('words.form.action')}
        choices={WORDS.actions.map((value) => ({ value, label: t(`words.actions.${value}`) }))}
        defaultValue={typedIn(typed, 'action', says?.action ?? 'hold')}
        error={error('action')}
      />
      <Select
        name="severity"
        label={t('words.form.severity')}
        choices={WORDS.severities.map((value) => ({ value, label: t(`words.severities.${value}`) }))}
        defaultValue={typedIn(typed, 'severity', says?.severity ?? 'medium')}
        error={error('severity')}
      />
      <Select
        name="trustBelow"
        label={t('words.form.trust')}
        placeholder={t('words.form.everybody')}
        choices={['1', '2', '3', '4'].map((level) => ({
          value: level,
          label: t('words.form.trustBelow', { level }),
        }))}
        defaultValue={typedIn(typed, 'trustBelow', says?.trustBelow?.toString() ?? '')}
        error={error('trustBelow')}
      />
      <TextArea
        name="explanation"
        label={t('words.form.explanation')}
        help={t('words.form.explanationHelp')}
        rows={4}
        maxLength={limits.explanation.max}
        defaultValue={typedIn(typed, 'explanation', says?.explanation)}
        error={error('explanation')}
      />
      <Fieldset id="english" legend={t('words.form.english')} help={t('words.form.englishHelp')}>
        <TextField
          name="labelEn"
          label={t('words.form.labelEn')}
          optional
          lang="en"
          maxLength={limits.label.max}
          defaultValue={typedIn(typed, 'labelEn', says?.labelEn ?? '')}
          error={error('labelEn')}
        />
        <TextArea
          name="explanationEn"
          label={t('words.form.explanationEn')}
          optional
          lang="en"
          rows={4}
          maxLength={limits.explanation.max}
          defaultValue={typedIn(typed, 'explanationEn', says?.explanationEn ?? '')}
          error={error('explanationEn')}
        />
      </Fieldset>
      <TextArea
        name="links"
        label={t('words.form.links')}
        help={t('words.form.linksHelp')}
        optional
        rows={3}
        defaultValue={lines(
          'links',
          says?.links.map(({ label, url }) => `${label} | ${url}`),
        )}
        error={error('links')}
      />
      <TextArea
        name="sample"
        label={t('words.form.sample')}
        help={t('words.form.sampleHelp')}
        optional
        rows={3}
        maxLength={limits.tested.max}
        defaultValue={typedIn(typed, 'sample')}
        error={error('sample') ?? error('text')}
      />
      {outcome && 'tested' in outcome && <Tested tested={outcome.tested} />}
      <TextField
        name="note"
        label={t('words.form.note')}
        help={t('words.form.noteHelp')}
        maxLength={limits.note.max}
        defaultValue={typedIn(typed, 'note')}
        error={error('note')}
      />
      <p className="cluster">
        <Button look="main" name="intent" value="save">
          {t(rule ? 'words.form.revise' : 'words.form.draft')}
        </Button>
        <Button name="intent" value="try">
          {t('words.form.tryText')}
        </Button>
      </p>
    </form>
  );
}

type Matcher = WordRuleView['versions'][number]['definition']['matcher'];

export const valuesOf = (matcher: Matcher): readonly string[] =>
  matcher.type === 'regex'
    ? [matcher.pattern]
    : matcher.type === 'detector'
      ? [matcher.detector]
      : matcher.entries;

export const settingsOf = (params: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(params).map(([name, value]) => `${name} = ${value === true ? '1' : String(value)}`);
