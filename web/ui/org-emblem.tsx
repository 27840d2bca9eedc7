import type { ReactNode } from 'react';
import { Glyph } from './icon.tsx';

/** The square emblem of the organisation, from its branding or drawn; no face ever stands for the organisation. */
export function OrgEmblem(props: { imageUrl?: string | null; className?: string }): ReactNode {
  return (
    <span className={props.className ?? 'org__logo'}>
      {props.imageUrl ? <img src={props.imageUrl} alt="" /> : <Glyph id="m-org" />}
    </span>
  );
}
