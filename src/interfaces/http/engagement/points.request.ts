import { Cursor } from '../community/fields.request.ts';

export class ListPointLinesRequest {
  @Cursor()
  cursor?: string;
}
