import type { ReactNode } from 'react';
import { useT } from '../../lib/texts.tsx';
import { SectionHead } from '../section-head.tsx';
import type { uiFr } from '../../messages/ui.fr.ts';

type UseKey = keyof (typeof uiFr)['show']['use'];
type SampleKey = keyof (typeof uiFr)['show']['sample'];
type GroupKey = keyof (typeof uiFr)['show']['group'];

/** The words of the samples. */
export function useSample(): (key: SampleKey) => string {
  const t = useT();
  return (key) => t(`ui.show.sample.${key}`);
}

/** One chapter of the showcase. */
export function Group(props: { name: GroupKey; children: ReactNode }): ReactNode {
  const t = useT();
  const id = `show-${props.name}`;
  return (
    <section className="ui__s" aria-labelledby={id}>
      <SectionHead id={id} title={t(`ui.show.group.${props.name}`)} />
      {props.children}
    </section>
  );
}

/** One piece: its name in the code, one sentence of use, and the piece itself in its states. */
export function Piece(props: { name: string; use: UseKey; children?: ReactNode }): ReactNode {
  const t = useT();
  return (
    <div className="piece">
      <h3 className="piece__name">{props.name}</h3>
      <p className="piece__use">{t(`ui.show.use.${props.use}`)}</p>
      {props.children}
    </div>
  );
}
