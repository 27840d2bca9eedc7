import type { ReactNode } from 'react';
import { SectionHead } from '../ui/section-head.tsx';

/** The parts of a sheet, in the order in which they stand, by the name of their anchor. */
export const SHEET_ANCHORS = {
  identity: 'identite',
  measures: 'moderation',
  activity: 'activite',
  events: 'evenements',
  polls: 'avis',
  segments: 'segments',
  points: 'points',
  letters: 'courriels',
  access: 'connexion',
  consents: 'consentements',
} as const;
export type ShownPart = keyof typeof SHEET_ANCHORS;

/** One part of the sheet of a member, with its anchor. */
export function SheetSection(props: {
  part: ShownPart;
  title: string;
  help?: string;
  more?: { href: string; label: string } | undefined;
  children: ReactNode;
}): ReactNode {
  const id = SHEET_ANCHORS[props.part];
  return (
    <section aria-labelledby={id} className="stack">
      <SectionHead id={id} title={props.title} {...(props.more && { more: props.more })} />
      {props.help && <p className="small muted">{props.help}</p>}
      {props.children}
    </section>
  );
}
