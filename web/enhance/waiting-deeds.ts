/** What each form that waits for its answer said last, by the number of that sending: the same may be said again after something else. */
export class WaitingDeeds<Form extends object> {
  private readonly last = new Map<Form, { readonly words: string; readonly number: number }>();
  private sent = 0;

  /** @returns the number of this sending; null of what is said already and waits */
  begin(form: Form, words: string): number | null {
    if (this.last.get(form)?.words === words) return null;
    this.sent += 1;
    this.last.set(form, { words, number: this.sent });
    return this.sent;
  }

  /** @returns whether nothing of the form waits any more */
  end(form: Form, number: number): boolean {
    return this.last.get(form)?.number === number && this.last.delete(form);
  }
}
