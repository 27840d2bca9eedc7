import { HandleAmbassadors } from '#application/community/ambassadors/handle-ambassadors';
import { TakeOffice } from '#application/community/ambassadors/take-office';
import { AMBASSADORS } from '#infrastructure/community/ambassadors/ambassadors.module';
import type { Get } from '../provided.ts';

/** Members who represent the community for a time. */
export const ambassadorsApp = (get: Get) => ({
  ambassadors: get(AMBASSADORS),
  takeOffice: get(TakeOffice),
  handleAmbassadors: get(HandleAmbassadors),
});
