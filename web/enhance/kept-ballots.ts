/** The ballot of the same poll, whatever became of the poll and of what was voted. */
export function ballotIn(form: HTMLFormElement, within: ParentNode): HTMLFormElement | null {
  const [poll] = form.dataset.ballot?.split(' ') ?? [];
  return within.querySelector<HTMLFormElement>(`form[data-ballot^="${poll} "]`);
}

/** Ballots that somebody is filling in are not to be lost when what stands around them is drawn anew; one that was sent is. */
export function keepBallots(from: ParentNode, into: ParentNode, sent?: HTMLFormElement): void {
  for (const fresh of into.querySelectorAll<HTMLFormElement>('form[data-ballot]')) {
    const there = [...from.querySelectorAll<HTMLFormElement>('form[data-ballot]')].find(
      ({ dataset, id }) => dataset.ballot === fresh.dataset.ballot && id === fresh.id,
    );
    if (there && there !== sent) fresh.replaceWith(there);
  }
}
