import type { ReactNode } from 'react';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { branchSymbol } from './branch-mark.tsx';
import { Glyph } from './icon.tsx';
import { OrgEmblem } from './org-emblem.tsx';
import { vignetteClasses } from './vignette.ts';

type AvatarSize = 's' | 'm' | 'l';
const sizes: Record<AvatarSize, string> = { s: ' avatar--s', m: '', l: ' avatar--l' };
const pixels: Record<AvatarSize, number> = { s: 28, m: 40, l: 104 };

const SYMBOL = standingPiece(({ shape }: { shape: string }) => <Glyph id={shape} />);

/** What a vignette looks like, as class names. */
export const avatarClasses = (pseudonym: string, size: AvatarSize = 'm'): string =>
  `avatar ${vignetteClasses(pseudonym)}${sizes[size]}`;

interface Looks {
  imageUrl?: string | null | false | undefined;
  size?: AvatarSize;
  /** What the picture is, where it is what one looks at. */
  alt?: string | undefined;
}

/** A person, round: the picture they sent, or the vignette cut from their branch's mark. The name stands beside it. */
export function Avatar(props: { pseudonym: string; branch?: string | null } & Looks): ReactNode {
  if (props.imageUrl) return <Picture {...props} imageUrl={props.imageUrl} />;
  return (
    <Standing
      as="span"
      attributes={{ className: avatarClasses(props.pseudonym, props.size) }}
      of={SYMBOL}
      shape={branchSymbol(props.branch)}
      filling={{}}
    />
  );
}

/** A vignette whose classes and symbol are known. */
export function Vignette(props: { classes: string; symbol: string }): ReactNode {
  return (
    <span className={props.classes}>
      <Glyph id={props.symbol} />
    </span>
  );
}

/** The picture that somebody sent. */
export function Picture({ imageUrl, size = 'm', alt }: Looks & { imageUrl: string }): ReactNode {
  const side = pixels[size];
  return (
    <span className={`avatar${sizes[size]}`} aria-hidden={alt === undefined ? 'true' : undefined}>
      <img src={imageUrl} alt={alt ?? ''} width={side} height={side} loading="lazy" decoding="async" />
    </span>
  );
}

/** The organisation where a face would stand: a square. */
export function OrgAvatar(props: { imageUrl?: string | null }): ReactNode {
  return <OrgEmblem className="avatar avatar--org" imageUrl={props.imageUrl} />;
}
