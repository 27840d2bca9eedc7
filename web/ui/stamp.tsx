import type { ReactNode } from 'react';
import { stampLines } from './stamp-lines.ts';

/** A full turn around the centre, from the left, for text to follow. */
const ring = (radius: number): string =>
  `M60 60m-${radius} 0a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1-${2 * radius} 0`;

function Ring(props: { id: string; radius: number; text: string; small?: boolean }): ReactNode {
  return (
    <>
      <path id={props.id} d={ring(props.radius)} fill="none" />
      <text className={props.small ? 'stamp__small' : undefined}>
        <textPath href={`#${props.id}`} textLength={Math.round(2 * Math.PI * props.radius - 5)}>
          {props.text}
        </textPath>
      </text>
    </>
  );
}

/** The rubber stamp of a validated answer. Ornament: the heading beside it says the same in words. */
export function Stamp(props: { id: string; act: string; by: string; overdue?: boolean }): ReactNode {
  const lines = stampLines(props.act, props.by);
  return (
    <svg className="stamp" viewBox="0 0 120 120" aria-hidden="true">
      <circle cx="60" cy="60" r="57" fill="none" stroke="currentColor" strokeWidth="3.5" />
      <circle
        cx="60"
        cy="60"
        r={lines.inner ? 31 : 35.5}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
      {lines.inner === null ? (
        <Ring id={`${props.id}-ring`} radius={42.5} text={lines.outer} />
      ) : (
        <>
          <Ring id={`${props.id}-ring`} radius={46.5} text={lines.outer} small />
          <Ring id={`${props.id}-ring2`} radius={35.5} text={lines.inner} small />
        </>
      )}
      <path
        d={props.overdue ? 'M60 44v19M60 76v.5' : 'm45 61 11 11 20-25'}
        fill="none"
        stroke="currentColor"
        strokeWidth="7"
        strokeLinecap="square"
      />
    </svg>
  );
}
