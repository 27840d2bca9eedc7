import type { ReactNode } from 'react';
import { branchSymbol } from './branch-mark.tsx';
import { Glyph } from './icon.tsx';
import { OrgEmblem } from './org-emblem.tsx';
import { vignetteClasses } from './vignette.ts';

export type AvatarSize = 's' | 'm' | 'l';
const sizes: Record<AvatarSize, string> = { s: ' avatar--s', m: '', l: ' avatar--l' };
const pixels: Record<AvatarSize, number> = { s: 28, m: 40, l: 104 };

/** A person, round: the picture they sent, or the vignette cut from their branch's mark. The name stands beside it. */
export function Avatar(props: {
  pseudonym: string;
  branch?: string | null;
  imageUrl?: string | null;
  size?: AvatarSize;
  /** What the picture is, where it is what one looks at. */
  alt?: string;
}): ReactNode {
  const size = props.size ?? 'm';
  if (props.imageUrl) {
    const side = pixels[size];
    return (
      <span className={`avatar${sizes[size]}`} aria-hidden={props.alt === undefined ? 'true' : undefined}>
        <img
          src={props.imageUrl}
          alt={props.alt ?? ''}
          width={side}
          height={side}
          loading="lazy"
          decoding="async"
        />
      </span>
    );
  }
  return (
    <span className={`avatar ${vignetteClasses(props.pseudonym)}${sizes[size]}`}>
      <Glyph id={branchSymbol(props.branch)} />
    </span>
  );
}

/** The organisation where a face would stand: a square. */
export function OrgAvatar(props: { imageUrl?: string | null }): ReactNode {
  return <OrgEmblem className="avatar avatar--org" imageUrl={props.imageUrl} />;
}
