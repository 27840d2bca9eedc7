import { boundedText } from '../shared/bounded-text.ts';
import { InvalidValue } from '../shared/domain-error.ts';
import { siteLink } from './site-link.ts';

/** A link of the organisation with its words. */
export interface NamedLink {
  readonly label: string;
  readonly href: string;
}

export const LINK_LABEL = { min: 1, max: 60 } as const;

/**
 * Links as they are typed, one a line in their order: words, a bar, where it leads.
 * @throws InvalidValue beside the field, with the line that cannot be read
 */
export function linkLines(field: string, raw: string, { most }: { readonly most: number }): NamedLink[] {
  const lines = raw
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > most) throw new InvalidValue(field, 'site.block-too-many', { max: most });
  return lines.map((line, index) => {
    const link = linkIn(field, line);
    if (link === null) throw new InvalidValue(field, 'site.block-link-line', { line: index + 1 });
    return link;
  });
}

/** As a form shows several links: one a line. */
export const linksAsTyped = (links: readonly NamedLink[]): string =>
  links.map(({ label, href }) => `${label} | ${href}`).join('\n');

/** Null for what is no link with its words. */
function linkIn(field: string, line: string): NamedLink | null {
  const bar = line.lastIndexOf('|');
  if (bar < 1) return null;
  try {
    const label = boundedText(field, line.slice(0, bar), LINK_LABEL);
    const href = siteLink(field, line.slice(bar + 1));
    return href === '' ? null : { label, href };
  } catch (error) {
    if (error instanceof InvalidValue) return null;
    throw error;
  }
}
