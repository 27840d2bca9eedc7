import { Agreed, Cursor, PageLimit } from '../fields.request.ts';

export class ListPointLinesRequest {
  @Cursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

/** What a member lets others see; a box left empty is not sent. */
export class PointChoicesRequest {
  @Agreed()
  ranked?: boolean;

  @Agreed()
  showsBadges?: boolean;

  @Agreed()
  celebrates?: boolean;
}
