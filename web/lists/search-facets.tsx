import type { OfficialFilter } from '#application/community/limits';
import type { FacetCount, SearchFacets } from '#application/community/search/search.query';
import { type Translate, useFormat, useT } from '../lib/texts.tsx';
import { FacetGroup } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';
import { branchName } from '../lib/branches.ts';
import type { ChosenNames } from './search-chips.ts';
import { OFFICIAL, OFFICIAL_WORDS, type OfficialWord } from './official-asking.ts';
import { PERIODS, type PeriodWord, type SearchAsking, STATES } from './search-asking.ts';
import { KINDS, type KindWord } from './topic-asking.ts';

interface Facet {
  readonly name: 'genre' | 'categorie' | 'etiquette' | 'branche' | 'etat' | 'officiel' | 'periode';
  readonly legend: string;
  readonly any: string;
  readonly counts: readonly FacetCount[];
  readonly chosen: string | undefined;
  /** A lone value is told too: it says what all that was found is. */
  readonly always?: true;
  /** As addresses write a value, and as people read it. */
  readonly named?: true;
  readonly wordOf?: (value: string) => string;
  /** Of what it was not named with. */
  readonly labelOf: (value: string) => string;
}

/** The word by which addresses tell a value. */
const wordIn =
  (words: Readonly<Record<string, string>>) =>
  (value: string): string =>
    Object.keys(words).find((word) => words[word] === value) ?? value;

/** A value, or what the word for it stands for. */
const valueIn = <V extends string>(words: Readonly<Record<string, V>>, valueOrWord: string): V =>
  words[valueOrWord] ?? (valueOrWord as V);

const officialWord = (state: string): string =>
  OFFICIAL_WORDS.find((word) => OFFICIAL[word] === state) ?? state;
/** Of a state, or of the word that addresses write for it. */
const officialFilter = (value: string): OfficialFilter =>
  OFFICIAL[value as OfficialWord] ?? (value as OfficialFilter);

/** With those first that the organisation answered in any way, where it did in more ways than one or that is asked for. */
function officialCounts(
  counts: readonly FacetCount[],
  asked: OfficialWord | undefined,
): readonly FacetCount[] {
  const any = counts.filter(({ value }) => value === 'any');
  const states = counts.filter(({ value }) => value !== 'any');
  const answered = states.filter(({ value }) => value !== 'none');
  return answered.length < 2 && asked !== 'oui' ? states : [...any, ...states];
}

/** What was found by what it is, each with how many topics it would leave. What would leave none is not offered. */
export function SearchFacetFields(props: {
  asked: SearchAsking;
  facets: SearchFacets;
  /** Of the category and the tag in force. */
  names: ChosenNames;
}) {
  const { asked, facets, names } = props;
  const t = useT();
  const all: readonly Facet[] = [
    {
      always: true,
      name: 'genre',
      legend: t('lists.questions.kind'),
      any: t('lists.questions.anyKind'),
      counts: facets.kind,
      chosen: asked.genre,
      wordOf: wordIn(KINDS),
      labelOf: (value) => kindLabel(KINDS[value as KindWord] ?? value, t),
    },
    {
      always: true,
      name: 'branche',
      legend: t('lists.questions.branch'),
      any: t('lists.questions.anyBranch'),
      counts: facets.branch,
      chosen: asked.branche,
      labelOf: (value) => branchName(value, t),
    },
    {
      name: 'etat',
      legend: t('lists.search.state'),
      any: t('lists.search.anyState'),
      counts: facets.state,
      chosen: asked.etat,
      wordOf: wordIn(STATES),
      labelOf: (value) => t(`lists.search.states.${valueIn(STATES, value)}`),
    },
    {
      name: 'officiel',
      legend: t('official.filter.label'),
      any: t('official.filter.all'),
      counts: officialCounts(facets.official, asked.officiel),
      chosen: asked.officiel,
      wordOf: officialWord,
      labelOf: (value) => t(`official.filter.${officialFilter(value)}`),
    },
    {
      name: 'categorie',
      legend: t('lists.questions.category'),
      any: t('lists.questions.anyCategory'),
      counts: facets.category,
      chosen: asked.categorie,
      named: true,
      labelOf: () => names.category,
    },
    {
      name: 'etiquette',
      legend: t('lists.questions.tag'),
      any: t('lists.questions.anyTag'),
      counts: facets.tag,
      chosen: asked.etiquette,
      named: true,
      labelOf: () => names.tag,
    },
    {
      name: 'periode',
      legend: t('lists.search.period'),
      any: t('lists.search.anyPeriod'),
      counts: facets.period,
      chosen: asked.periode,
      wordOf: wordIn(PERIODS),
      labelOf: (value) =>
        t(`lists.search.periods.${(value in PERIODS ? value : wordIn(PERIODS)(value)) as PeriodWord}`),
    },
  ];
  return (
    <>
      {all.map((facet) => (
        <FacetField key={facet.name} facet={facet} />
      ))}
      <TextField
        name="auteur"
        label={t('lists.questions.author')}
        help={t('lists.questions.authorHelp')}
        defaultValue={asked.auteur ?? ''}
        maxLength={80}
        autoComplete="off"
        optional
      />
    </>
  );
}

export const kindLabel = (kind: string, t: Translate): string =>
  t(`lists.questions.kinds.${kind as (typeof KINDS)[KindWord]}`);

function FacetField({ facet }: { facet: Facet }) {
  const { formatNumber } = useFormat();
  const { legend, any, chosen, counts, labelOf, wordOf = (value) => value } = facet;
  const choices = counts.map(({ value, topics, name }) => ({
    value: wordOf(value),
    label: facet.named ? name : labelOf(value),
    count: formatNumber(topics),
  }));
  const isOffered = chosen === undefined || choices.some(({ value }) => value === chosen);
  // A lone value narrows nothing, unless it is the one in force.
  const fewest = facet.always ? 1 : 2;
  if (isOffered && chosen === undefined && choices.length < fewest) return null;
  return (
    <FacetGroup
      name={facet.name}
      id={`f-${facet.name}`}
      legend={legend}
      value={chosen ?? ''}
      choices={[
        { value: '', label: any },
        ...choices,
        ...(isOffered ? [] : [{ value: chosen, label: labelOf(chosen), count: '0' }]),
      ]}
    />
  );
}
