import { type Json, type JsonObject, within } from '../core/json.ts';

/** Visits every object of JSON data, with its place. */
export function walk(json: Json, place: string, visit: (object: JsonObject, place: string) => void): void {
  if (typeof json !== 'object' || json === null) return;
  if (Array.isArray(json)) return json.forEach((part: Json, i) => walk(part, within(place, i), visit));
  visit(json as JsonObject, place);
  for (const [key, part] of Object.entries(json)) walk(part as Json, within(place, key), visit);
}
