import { ContainerModule } from 'inversify';
import { LeaveAmbassadors } from '#application/community/ambassadors/leave-ambassadors';
import { ForgetClaims } from '#application/community/claims/forget-claims';
import { ForgetDataCopies } from '#application/community/leaving/forget-data-copies';
import type { CopyGuide } from '#application/community/leaving/make-data-copy';
import { LeaveAllConversations } from '#application/community/leaving/leave-all-conversations';
import { TakeNameOut } from '#application/community/leaving/take-name-out';
import { TakeWordsAlong } from '#application/community/leaving/take-words-along';
import { ForgetExports } from '#application/community/exports/forget-exports';
import { TakeMessagesBack } from '#application/community/chat/take-messages-back';
import { TakePostsBack } from '#application/community/leaving/take-posts-back';
import { TakePollsBack } from '#application/engagement/polls/take-polls-back';
import { TakeQuestionsBack } from '#application/events/questions/take-questions-back';
import { TakeIdeasBack } from '#application/engagement/ideas/take-ideas-back';
import { TakeReviewsBack } from '#application/engagement/services/take-reviews-back';
import { FreeTesterSeats } from '#application/engagement/trials/free-tester-seats';
import { ForgetMendedTexts } from '#application/moderation/decisions/forget-mended-texts';
import { ForgetVoice } from '#application/moderation/reports/forget-voice';
import { ForgetCopiedWords } from '#application/moderation/review/forget-copied-words';
import { FreeSeats } from '#application/events/registrations/free-seats';
import { ForgetKeptAnswers } from '#application/site/kept-answers/forget-kept-answers';
import type { InPlaceOfWords } from '#application/shared/person-stores';
import { DEPARTURES, type Departure, TAKING_BACK, type TakingBack } from '#application/shared/departures';
import { COPY_GUIDE, INSTEAD } from '#infrastructure/community/leaving/leaving.module';
import { guideOfCopy } from '../messages/data-copy.ts';
import { TAKEN_ALONG } from '../messages/taken-along.fr.ts';

/** What is done in each context when somebody left; a name is taken out of quotes before the quoted texts go. */
export const departuresModule = new ContainerModule(({ bind }) => {
  bind<InPlaceOfWords>(INSTEAD).toConstantValue(TAKEN_ALONG);
  bind<CopyGuide>(COPY_GUIDE).toConstantValue(guideOfCopy);
  bind<readonly TakingBack[]>(TAKING_BACK)
    .toDynamicValue((context) => [
      context.get<TakingBack>(TakePostsBack),
      context.get<TakingBack>(TakeMessagesBack),
      context.get<TakingBack>(TakeIdeasBack),
      context.get<TakingBack>(TakeReviewsBack),
      context.get<TakingBack>(TakePollsBack),
      context.get<TakingBack>(TakeQuestionsBack),
    ])
    .inSingletonScope();
  bind<readonly Departure[]>(DEPARTURES)
    .toDynamicValue((context) => [
      context.get<Departure>(ForgetClaims),
      context.get<Departure>(ForgetDataCopies),
      context.get<Departure>(ForgetExports),
      context.get<Departure>(ForgetKeptAnswers),
      context.get<Departure>(ForgetVoice),
      context.get<Departure>(FreeSeats),
      context.get<Departure>(FreeTesterSeats),
      context.get<Departure>(LeaveAmbassadors),
      context.get<Departure>(LeaveAllConversations),
      context.get<Departure>(TakeNameOut),
      context.get<Departure>(TakeWordsAlong),
      context.get<Departure>(ForgetMendedTexts),
      context.get<Departure>(ForgetCopiedWords),
    ])
    .inSingletonScope();
});
