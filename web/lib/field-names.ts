import { createContext, type ReactNode, useContext } from 'react';

/**
 * What the fields of a page are called. The list of what is to mend stands above them and names each: it is drawn a second time once
 * the page has said what it holds.
 */
export class FieldNames {
  private readonly names = new Map<string, string>();
  private page: string | null = null;
  /** Whether the page names fields at all: hardly any does. */
  private isAsked = false;
  private hasRefused = false;

  /** @param label what is no plain sentence names nothing */
  say(id: string, label: ReactNode): void {
    if (typeof label === 'string' && !this.names.has(id)) this.names.set(id, label);
  }

  /** @returns undefined of what has no name, and as long as the page is not known */
  nameOf(id: string): string | undefined {
    this.isAsked = true;
    return this.page === null ? undefined : this.names.get(id);
  }

  /** Whether a link may lead to it; taken for granted as long as the page is not known. */
  isThere(id: string): boolean {
    this.isAsked = true;
    return this.page?.includes(` id="${id}"`) ?? true;
  }

  /** The page lists what is to mend. */
  sayRefused(): void {
    this.hasRefused = true;
  }
  get isRefused(): boolean {
    return this.hasRefused;
  }

  /** @returns the page, drawn again where it names what it holds */
  drawn(draw: (names: FieldNames) => string): string {
    const page = draw(this);
    if (!this.isAsked) return page;
    this.page = page;
    return draw(this);
  }
}

/** Nothing where no page is drawn around it. */
export const FieldNamesContext = createContext<FieldNames | null>(null);

/** Says what a field, or a group of them, is called. */
export const useFieldName = (id: string | undefined, label: ReactNode): void => {
  const names = useContext(FieldNamesContext);
  if (id !== undefined) names?.say(id, label);
};
