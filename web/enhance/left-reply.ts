const OF_REPLY = /^#r-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/u;

/**
 * Which reply an address names that its page does not show: it went into another topic since, or to another page of this one.
 * @param hash of the address: no server hears what stands there
 * @param isShown whether the page has a place of that name
 * @returns null where there is nothing to look for
 */
export function leftReply(hash: string, isShown: (name: string) => boolean): string | null {
  const [, id] = OF_REPLY.exec(hash) ?? [];
  return id === undefined || isShown(`r-${id}`) ? null : id;
}
