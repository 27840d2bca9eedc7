import { FormerNames } from '#domain/community/leaving/former-names';
import type { PostId } from '#domain/community/topics/ids';
import type { Topics } from '#domain/community/topics/topics.port';
import type { MemberId } from '#domain/shared/id';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { BodyComposer } from '../topics/body.composer.ts';
import type { OthersWords } from '../topics/others-words.policy.ts';
import type { Departure } from '../../shared/departures.ts';
import type { LeftWordsBook, Said } from './left-words.port.ts';

/** Others who mention or quote somebody who left go on saying the same, of a former member. */
export class TakeNameOut implements Departure {
  constructor(
    private readonly book: LeftWordsBook,
    private readonly topics: Topics,
    private readonly words: OthersWords,
    private readonly composer: BodyComposer,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId, { handles }: { handles: readonly string[] }): Promise<void> {
    const said = await this.book.saidBy(memberId);
    const names = FormerNames.of(handles, said);
    for (const id of await this.book.postsNaming(handles, said))
      await this.unitOfWork.run(() => this.takeOut(names, id));
    await this.unitOfWork.run(() => this.takeOutOfDrafts(names, handles, said));
  }

  private async takeOutOfDrafts(
    names: FormerNames,
    handles: readonly string[],
    said: readonly Said[],
  ): Promise<void> {
    for (const { id, body } of await this.book.draftsNaming(handles, said)) {
      const left = names.takenOutOf(body);
      if (left !== body) await this.book.rewordDraft({ id, body: left });
    }
  }

  private async takeOut(names: FormerNames, id: PostId): Promise<void> {
    const { post } = await this.topics.getForChangeWith(id);
    const before = post.text;
    const left = names.takenOutOf(before);
    if (left === before) return;
    const role = await this.words.roleOf(post.authorId);
    post.nameNobody(await this.composer.recompose(left, { memberId: post.authorId, role }));
    await this.book.resealed(id, before);
  }
}
