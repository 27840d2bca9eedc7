import type { OfficialState } from '#application/community/official/official-view';
import type { FacetCount, SearchFacets } from '#application/community/search/search.query';
import { type Translate, useFormat, useT } from '../lib/texts.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { branchName } from './branch-choices.ts';
import type { ChosenNames } from './search-chips.ts';
import { OFFICIAL_WORDS, type OfficialWord, PERIODS, type SearchAsking } from './search-asking.ts';
import { KINDS, type KindWord } from './topic-asking.ts';

interface Facet {
  readonly name: 'genre' | 'categorie' | 'etiquette' | 'branche' | 'resolu' | 'officiel';
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

const kindWord = (kind: string): string =>
  (Object.keys(KINDS) as KindWord[]).find((word) => KINDS[word] === kind) ?? kind;

const OFFICIALS = Object.keys(OFFICIAL_WORDS) as OfficialWord[];
const officialWord = (state: string): string =>
  OFFICIALS.find((word) => OFFICIAL_WORDS[word] === state) ?? state;
/** Of a state, or of the word that addresses write for it. */
const officialState = (value: string): OfficialState =>
  OFFICIAL_WORDS[value as OfficialWord] ?? (value as OfficialState);

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
      wordOf: kindWord,
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
      name: 'resolu',
      legend: t('lists.search.state'),
      any: t('lists.search.anyState'),
      counts: facets.solved,
      chosen: asked.resolu,
      wordOf: (value) => (value === 'true' ? 'oui' : 'non'),
      labelOf: (value) =>
        t(value === 'true' || value === 'oui' ? 'lists.search.solved' : 'lists.search.unsolved'),
    },
    {
      name: 'officiel',
      legend: t('official.filter.label'),
      any: t('official.filter.all'),
      counts: facets.official,
      chosen: asked.officiel,
      wordOf: officialWord,
      labelOf: (value) => t(`lists.search.official.${officialState(value)}`),
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
  ];
  return (
    <>
      {all.map((facet) => (
        <FacetField key={facet.name} facet={facet} />
      ))}
      <Select
        name="periode"
        label={t('lists.search.period')}
        placeholder={t('lists.search.anyPeriod')}
        choices={Object.keys(PERIODS).map((word) => ({
          value: word,
          label: t(`lists.search.periods.${word as keyof typeof PERIODS}`),
        }))}
        defaultValue={asked.periode ?? ''}
      />
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
    <RadioGroup
      facet
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
