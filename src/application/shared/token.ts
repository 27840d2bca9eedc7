/** A name under which the container keeps one thing of type T. */
export type Token<T> = symbol & { readonly __provides?: (value: T) => T };
export const token = <T>(name: string): Token<T> => Symbol(name) as Token<T>;
