/**
 * Belgian place names that are ordinary words as well, folded. `often` is a place unless the words around it say
 * otherwise; `seldom` only after a preposition, with a capital, or on its own.
 */
const often = `menen moen marke spiere kaster lauwe heule geel mol lier halle deinze ronse peer bree zele temse aalter essen mere melle
  rekem velzeke moere laarne wellen`;
const seldom = `komen celles pecq as doel boom ham hamme halen hove leest laken lint puurs heist bever bassevelde reet ranst schelle
  zwijn olen duffel balen leven linde drie weert vorst elst haaltert lille mons huy spa`;

const toSet = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const oftenSet = toSet(often);
const seldomSet = toSet(seldom);

export type Ordinariness = 'no' | 'often' | 'seldom';

/** Whether a folded place name is an ordinary word too, and which it is more often. */
export const toOrdinariness = (name: string): Ordinariness =>
  oftenSet.has(name) ? 'often' : seldomSet.has(name) ? 'seldom' : 'no';
