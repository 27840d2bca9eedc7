import { createElement, type ReactNode } from 'react';
import { useT, useWritten } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { type Choice, TextField } from '../ui/field.tsx';
import { LONGEST_NAMING } from './longest-naming.ts';
import { hrefWith } from './query.ts';

/** What a suggestion list says of what it offers. */
interface SuggestingWords {
  readonly label: string;
  readonly one: string;
  /** With `{count}`. */
  readonly many: string;
  readonly none: string;
}

/** What is said of those that are offered while one types. */
export function useSuggestingWords(what: 'topic' | 'idea' | 'feedback'): SuggestingWords {
  const t = useT();
  return {
    label: t(`choosing.${what}.suggestions`),
    one: t(`choosing.${what}.one`),
    many: t(`choosing.${what}.many`, { count: '{count}' }),
    none: t(`choosing.${what}.none`),
  };
}

/** What is said once one was written into the field: its title takes the place of `{title}`. */
export function useChosenWords(what: 'topic' | 'feedback'): string {
  return useT()(`choosing.${what}.chosen`, { title: '{title}' });
}

/**
 * Around a field in which something that exists is named: it is offered while one types.
 * @param props.from where suggestions come from, ready for what is typed
 * @param props.to where one leads, with `{number}`
 * @param props.chosen what is said below once one was written into the field, with `{title}`; in place of `to`
 * @param props.unticks name of the choices below the field, which mean nothing any more once other words stand in it
 */
export function SuggestingOne(props: {
  from: string;
  to?: string;
  chosen?: string;
  unticks?: string;
  words: SuggestingWords;
  children: ReactNode;
}) {
  const { from, to, chosen, unticks, words, children } = props;
  const { lang } = useWritten();
  return createElement(
    'search-suggest',
    {
      class: 'choose-one',
      'data-from': from,
      'data-to': to,
      'data-chosen': chosen,
      'data-unticks': unticks,
      'data-label': words.label,
      'data-one': words.one,
      'data-many': words.many,
      'data-none': words.none,
      'data-lang': lang,
    },
    children,
  );
}

/**
 * Looks for another one of the same kind and chooses it, before what becomes of the two is said. Two plain GET forms: what is looked for,
 * and one of what was found; with scripts, suggestions lead on at once.
 * @param props.here the page, which takes `q` and `avec`; what its address says beside goes along
 */
export function ChooseOne(props: {
  here: string;
  from: string;
  q: string;
  label: string;
  help: string;
  words: SuggestingWords;
  error: string | null;
  legend: string;
  choices: readonly Choice[];
}) {
  const { here, q, choices } = props;
  const t = useT();
  const [path, query = ''] = here.split('?');
  const kept = [...new URLSearchParams(query)].map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
  return (
    <>
      <form method="get" action={path} className="stack">
        {kept}
        <SuggestingOne
          from={props.from}
          to={`${path}?${query && `${query}&`}avec={number}`}
          words={props.words}
        >
          <TextField
            name="q"
            type="search"
            label={props.label}
            help={props.help}
            maxLength={LONGEST_NAMING}
            defaultValue={q}
            error={props.error ?? undefined}
          />
        </SuggestingOne>
        <p>
          <Button>{t('choosing.search')}</Button>
        </p>
      </form>
      {choices.length > 0 && (
        <form method="get" action={path} className="stack apart">
          {kept}
          {q !== '' && <input type="hidden" name="q" value={q} />}
          <RadioGroup name="avec" legend={props.legend} choices={choices} required />
          <p>
            <Button look="main">{t('choosing.goOn')}</Button>
          </p>
        </form>
      )}
    </>
  );
}

/** Which one was chosen, what will happen, and the way back to choose another one. */
export function ChosenOne(props: {
  /** As `ChooseOne` takes it. */
  here: string;
  q: string;
  label: string;
  title: ReactNode;
  note: string;
  /** Empty ones are left out. */
  will: readonly ReactNode[];
}) {
  const t = useT();
  return (
    <section className="card apart" aria-labelledby="choisi">
      <h2 className="h-m" id="choisi">
        {props.label}
      </h2>
      <p>
        {props.title}
        <br />
        <span className="small muted">{props.note}</span>
      </p>
      <p>
        <a href={hrefWith(props.here, { q: props.q || undefined })}>{t('choosing.other')}</a>
      </p>
      <h3 className="h-m">{t('choosing.what')}</h3>
      <ul className="list">{props.will.map((line, index) => line && <li key={index}>{line}</li>)}</ul>
    </section>
  );
}
