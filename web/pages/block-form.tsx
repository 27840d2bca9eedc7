import type { Block } from '#application/site/pages/page-desk.query';
import { BLOCK_TONES, BLOCK_VIEWS, linksAsTyped, SITE_LIMITS, specOf } from '#application/site/limits';
import type { BlockField } from '#application/site/limits';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { type Named, namedChoices } from '../site/segment-choices.ts';
import { Checkbox, CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';

interface Props {
  readonly block: Block;
  readonly refused: Refused | undefined;
  readonly named: Named;
}

/** Blocks that have no heading of the site's own. */
const UNTITLED: readonly string[] = ['text', 'links', 'search', 'notice'];

/** The fields that a block of its kind has. */
export function BlockFields({ block, refused, named }: Props) {
  const t = useT();
  const format = useFormat();
  const { fields, widths, needs = [] } = specOf(block.kind);
  const limits = SITE_LIMITS.block;
  const has = (field: BlockField) => fields.includes(field);
  const common = (name: BlockField, value: string) => ({
    name,
    defaultValue: typedIn(refused, name, value),
    error: errorOf(refused, name),
    ...(needs.includes(name) ? { required: true } : { optional: true }),
  });
  return (
    <>
      {has('title') && (
        <TextField
          {...common('title', block.title)}
          label={t('pages.block.name')}
          help={
            needs.includes('title')
              ? undefined
              : t(UNTITLED.includes(block.kind) ? 'pages.block.nameOptional' : 'pages.block.nameHelp')
          }
          maxLength={limits.title.max}
        />
      )}
      {has('body') && (
        <TextArea
          {...common('body', block.body)}
          label={t('pages.block.body')}
          help={t('pages.block.bodyHelp')}
          rows={14}
          maxLength={limits.body.max}
        />
      )}
      {has('lead') && (
        <TextArea
          {...common('lead', block.lead)}
          label={t('pages.block.lead')}
          rows={2}
          maxLength={limits.lead.max}
        />
      )}
      {has('href') && (
        <TextField
          {...common('href', block.href)}
          label={t('pages.block.href')}
          help={t('pages.block.hrefHelp')}
          maxLength={limits.href.max}
        />
      )}
      {has('label') && (
        <TextField
          {...common('label', block.label)}
          label={t('pages.block.label')}
          maxLength={limits.label.max}
        />
      )}
      {has('topics') && (
        <TextField
          {...common('topics', block.topics.join(', '))}
          label={t('pages.block.topics')}
          help={t('pages.block.topicsHelp')}
          maxLength={200}
        />
      )}
      {has('poll') && (
        <TextField
          {...common('poll', block.href)}
          label={t('pages.block.poll')}
          help={t('pages.block.pollHelp')}
          maxLength={limits.href.max}
        />
      )}
      {has('links') && (
        <TextArea
          {...common('links', linksAsTyped(block.links))}
          label={t('pages.block.links')}
          help={t('pages.block.linksHelp')}
          rows={5}
          maxLength={limits.list.max}
        />
      )}
      {has('count') && (
        <TextField
          {...common('count', String(block.count))}
          type="number"
          {...limits.count}
          label={t('pages.block.count')}
        />
      )}
      {has('view') && (
        <Select
          name="view"
          label={t('pages.block.view')}
          choices={BLOCK_VIEWS.map((value) => ({ value, label: t(`pages.block.views.${value}`) }))}
          defaultValue={typedIn(refused, 'view', block.view)}
          error={errorOf(refused, 'view')}
        />
      )}
      {has('tabs') && (
        <Checkbox
          name="tabs"
          label={t('pages.block.tabs')}
          defaultChecked={refused ? typedIn(refused, 'tabs') !== '' : block.tabs}
        />
      )}
      {has('tone') && (
        <RadioGroup
          name="tone"
          legend={t('pages.block.tone')}
          choices={BLOCK_TONES.map((value) => ({ value, label: t(`pages.block.tones.${value}`) }))}
          value={typedIn(refused, 'tone', block.tone)}
          error={errorOf(refused, 'tone')}
        />
      )}
      <RadioGroup
        name="width"
        legend={t('pages.block.width')}
        choices={widths.map((value) => ({ value, label: t(`pages.width.${value}`) }))}
        value={typedIn(refused, 'width', block.width)}
        error={errorOf(refused, 'width')}
      />
      <CheckGroup
        name="segments"
        legend={t('pages.block.segments')}
        help={t('pages.block.segmentsHelp')}
        choices={namedChoices(named, t, format)}
        values={typedList(refused, 'segments', block.segments)}
        error={errorOf(refused, 'segments')}
      />
    </>
  );
}
