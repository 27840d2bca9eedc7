import { createElement, type ElementType, type ReactElement, type ReactNode } from 'react';

/** What a component says itself of the element that it makes. */
interface Said {
  readonly className?: string | undefined;
  readonly children?: ReactNode;
  readonly [attribute: string]: unknown;
}

/**
 * An element with whatever a component was given for it: `<tag {...unless} {...rest} {...said} />`, of which the engine makes ten times
 * the work where what is given differs from place to place, as it does for links and buttons. For what a page shows dozens of times.
 * @param own what the component keeps to itself
 * @param unless what it says unless it was given otherwise
 */
export function passingOn(
  tag: ElementType,
  given: object,
  own: ReadonlySet<string>,
  said: Said,
  unless: Said = {},
): ReactElement {
  const props: Record<string, unknown> = {};
  for (const name in unless) props[name] = unless[name];
  for (const name in given) if (!own.has(name)) props[name] = (given as Record<string, unknown>)[name];
  for (const name in said) props[name] = said[name];
  return createElement(tag, props);
}
