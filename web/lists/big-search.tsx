import { createElement } from 'react';
import { useT, useWritten } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { OfficialState } from '#application/community/official/official-view';
import { StateMark } from '../ui/state-mark.tsx';
import { Icon } from '../ui/icon.tsx';
import { KINDS_BESIDE } from './search-kinds.ts';

const SEALED = ['authored', 'validated', 'overdue'] as const satisfies readonly OfficialState[];

/** The one large field where one searches. A plain GET form; names are offered while one types. */
export function BigSearch(props: {
  label: string;
  button: string;
  placeholder?: string;
  query?: string;
  invalid?: string;
}) {
  const t = useT();
  const { lang } = useWritten();
  const kinds = Object.fromEntries(
    KINDS_BESIDE.map((kind) => [`data-kind-${kind}`, t(`lists.search.oneKind.${kind}`)]),
  );
  return createElement(
    'search-suggest',
    {
      'data-label': t('lists.search.suggestions'),
      'data-one': t('lists.search.suggested'),
      'data-many': t('lists.search.suggestedMany', { count: '{count}' }),
      'data-lang': lang,
      ...kinds,
    },
    <form className="bigsearch" role="search" method="get" action="/recherche">
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
    </form>,
    SEALED.map((official) => (
      <template key={official} data-official={official}>
        <StateMark state={official === 'authored' ? 'official' : official} />
      </template>
    )),
  );
}
