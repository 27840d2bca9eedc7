type RequestClass = abstract new () => object;

const meanings = new Map<object, Map<string | symbol, string>>();

/**
 * What a field stands for, for who calls: in plain English, with what holds where it is left out. The document tells it.
 * What stands topmost above a field counts, so that a field may say more than the decorator that it shares with others.
 */
export const Meaning =
  (words: string): PropertyDecorator =>
  (target, field) => {
    const own = meanings.get(target) ?? new Map<string | symbol, string>();
    meanings.set(target, own.set(field, words));
  };

/** The meaning of a field, of the class itself or of those that it extends; undefined where nobody said it. */
export function meaningOf(request: RequestClass, field: string): string | undefined {
  for (
    let shape = request.prototype as object | null;
    shape;
    shape = Object.getPrototypeOf(shape) as object | null
  ) {
    const words = meanings.get(shape)?.get(field);
    if (words !== undefined) return words;
  }
  return undefined;
}
