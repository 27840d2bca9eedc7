import { createElement, type ReactNode } from 'react';
import { SEARCH } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { OfficialState } from '#application/community/official/official-view';
import { StateMark } from '../ui/state-mark.tsx';
import { Icon } from '../ui/icon.tsx';
import { KINDS_SUGGESTED } from './search-kinds.ts';

const SEALED = ['authored', 'validated', 'overdue'] as const satisfies readonly OfficialState[];

/** The one large field where one searches. A plain GET form; names are offered while one types. */
export function BigSearch(props: {
  label: string;
  button: string;
  placeholder?: string;
  query?: string;
  invalid?: string;
}) {
  return (
    <Suggesting>
      <form className="bigsearch" role="search" method="get" action={SEARCH}>
        <label className="vh" htmlFor="q">
          {props.label}
        </label>
        <Icon name="search" />
        <input
          id="q"
          type="search"
          name="q"
          maxLength={200}
          autoComplete="off"
          placeholder={props.placeholder}
          defaultValue={props.query}
          aria-invalid={props.invalid === undefined ? undefined : true}
          aria-describedby={props.invalid === undefined ? undefined : 'q-error'}
        />
        <Button look="main" big>
          {props.button}
        </Button>
      </form>
    </Suggesting>
  );
}

/** The same on pages that are not for searching, in their head. */
export function HeadSearch() {
  const t = useT();
  return (
    <Suggesting>
      <form
        className="headsearch"
        role="search"
        method="get"
        action={SEARCH}
        aria-label={t('ui.header.search')}
      >
        <label className="vh" htmlFor="recherche">
          {t('ui.header.search')}
        </label>
        <input
          id="recherche"
          type="search"
          name="q"
          maxLength={200}
          autoComplete="off"
          placeholder={t('ui.header.search')}
        />
        <button
          className="btn btn--icon btn--quiet"
          aria-label={t('ui.header.search')}
          title={t('ui.header.search')}
        >
          <Icon name="search" />
        </button>
      </form>
    </Suggesting>
  );
}

/** Around a search form: names are offered while one types. */
function Suggesting({ children }: { children: ReactNode }) {
  const t = useT();
  const { lang } = useWritten();
  const kinds = Object.fromEntries(
    KINDS_SUGGESTED.map((kind) => [`data-kind-${kind}`, t(`lists.search.oneKind.${kind}`)]),
  );
  return createElement(
    'search-suggest',
    {
      'data-label': t('lists.search.suggestions'),
      'data-one': t('lists.search.suggested'),
      'data-many': t('lists.search.suggestedMany', { count: '{count}' }),
      'data-none': t('lists.search.suggestedNone'),
      'data-all': t('lists.search.suggestedAll', { typed: '{typed}' }),
      'data-lang': lang,
      ...kinds,
    },
    children,
    SEALED.map((official) => (
      <template key={official} data-official={official}>
        <StateMark state={official === 'authored' ? 'official' : official} />
      </template>
    )),
  );
}
