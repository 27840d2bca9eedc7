import { LIMITS } from '#application/community/limits';
import type { CategoryView } from '#application/community/categories/categories.query';
import type { TagView } from '#application/community/tags/tags.query';
import { type Translate, useT } from '../lib/texts.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { branchChoices, branchName } from '../lib/branches.ts';
import type { Chip } from './filter-chips.tsx';
import { OFFICIAL, OFFICIAL_WORDS } from './official-asking.ts';
import { hrefWith } from './query.ts';
import { KINDS, type KindWord, parametersOf, type TopicAsking } from './topic-asking.ts';

const MAX_TAGS_OFFERED = 100;

/** The most used tags, and the one in force. */
function tagsOffered(tags: readonly TagView[], chosen: string | undefined): readonly TagView[] {
  const used = tags.filter((tag) => tag.topicCount > 0);
  const most = [...used].sort((a, b) => b.topicCount - a.topicCount).slice(0, MAX_TAGS_OFFERED);
  return tags.filter((tag) => tag.slug === chosen || most.includes(tag));
}

const kindChoices = (t: Translate) =>
  (Object.keys(KINDS) as KindWord[]).map((word) => ({
    value: word as string,
    label: t(`lists.questions.kinds.${KINDS[word]}`),
  }));

const officialChoices = (t: Translate) =>
  OFFICIAL_WORDS.map((word) => ({
    value: word as string,
    label: t(`official.filter.${OFFICIAL[word]}`),
  }));

/** Categories in the order of the tree; what is inside another is set back. */
const categoryChoices = (categories: readonly CategoryView[]) =>
  categories
    .filter((category) => category.parentId === null)
    .flatMap((parent) => [
      { value: parent.slug, label: parent.name },
      ...categories
        .filter((child) => child.parentId === parent.id)
        .map((child) => ({ value: child.slug, label: `— ${child.name}` })),
    ]);

/** One category, or any. */
export function CategoryField(props: { categories: readonly CategoryView[]; chosen: string | undefined }) {
  const t = useT();
  return (
    <Select
      name="categorie"
      label={t('lists.questions.category')}
      placeholder={t('lists.questions.anyCategory')}
      choices={categoryChoices(props.categories)}
      defaultValue={props.chosen ?? ''}
    />
  );
}

/** One branch, or any. */
export function BranchField({ chosen }: { chosen: string | undefined }) {
  const t = useT();
  return (
    <Select
      name="branche"
      label={t('lists.questions.branch')}
      placeholder={t('lists.questions.anyBranch')}
      choices={branchChoices(t)}
      defaultValue={chosen ?? ''}
    />
  );
}

/** The fields by which lists and search results are narrowed; `prefix` keeps their ids apart on one page. */
export function TopicFilterFields(props: {
  asked: TopicAsking;
  categories?: readonly CategoryView[];
  tags?: readonly TagView[];
}) {
  const t = useT();
  const { asked, categories, tags } = props;
  return (
    <>
      {categories && <CategoryField categories={categories} chosen={asked.categorie} />}
      {tags && (
        <Select
          name="etiquette"
          label={t('lists.questions.tag')}
          placeholder={t('lists.questions.anyTag')}
          choices={tagsOffered(tags, asked.etiquette).map((tag) => ({ value: tag.slug, label: tag.label }))}
          defaultValue={asked.etiquette ?? ''}
        />
      )}
      <BranchField chosen={asked.branche} />
      <Select
        name="genre"
        label={t('lists.questions.kind')}
        placeholder={t('lists.questions.anyKind')}
        choices={kindChoices(t)}
        defaultValue={asked.genre ?? ''}
      />
      <Select
        name="officiel"
        label={t('official.filter.label')}
        placeholder={t('official.filter.all')}
        choices={officialChoices(t)}
        defaultValue={asked.officiel ?? ''}
      />
      <Select
        name="tri"
        label={t('official.sort.label')}
        placeholder={t('official.sort.activity')}
        choices={[{ value: 'officiel', label: t('official.sort.official') }]}
        defaultValue={asked.tri ?? ''}
      />
      <TextField
        name="auteur"
        label={t('lists.questions.author')}
        help={t('lists.questions.authorHelp')}
        defaultValue={asked.auteur ?? ''}
        maxLength={LIMITS.handle.max}
        autoComplete="off"
        optional
      />
    </>
  );
}

type FilterName = 'tri' | 'categorie' | 'etiquette' | 'branche' | 'genre' | 'officiel' | 'auteur';

/** The filters of a list in words, for the chips above it. */
export function chipsOf(p: {
  asked: TopicAsking;
  path: string;
  categories: readonly CategoryView[];
  tags: readonly TagView[];
  t: Translate;
}): Chip[] {
  const { asked, path, t } = p;
  const without = (name: FilterName) =>
    hrefWith(path, parametersOf({ ...asked, [name]: undefined, cursor: undefined }));
  const chip = (name: FilterName, label: string | undefined): Chip[] =>
    label === undefined ? [] : [{ label, withoutHref: without(name) }];
  const named = <T,>(value: string | undefined, find: (value: string) => T | undefined) =>
    value === undefined ? undefined : find(value);
  return [
    ...chip(
      'categorie',
      named(asked.categorie, (slug) => p.categories.find((c) => c.slug === slug)?.name ?? slug),
    ),
    ...chip(
      'etiquette',
      named(asked.etiquette, (slug) => p.tags.find((tag) => tag.slug === slug)?.label ?? slug),
    ),
    ...chip(
      'branche',
      named(asked.branche, (branch) => branchName(branch, t)),
    ),
    ...chip('genre', asked.genre && t(`lists.questions.kinds.${KINDS[asked.genre]}`)),
    ...chip('officiel', asked.officiel && t(`official.filter.${OFFICIAL[asked.officiel]}`)),
    ...chip('tri', asked.tri && t('official.sort.official')),
    ...chip(
      'auteur',
      named(asked.auteur, (name) => t('lists.questions.by', { name })),
    ),
  ];
}
