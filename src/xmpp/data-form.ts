/** Forms that a server offers and that we fill in (XEP-0004). */

import { type Element, xml } from "./library.ts";
import { NS } from "./ns.ts";

export interface FormField {
  readonly type: string;
  readonly values: readonly string[];
  /** What may be chosen; empty where anything may be written. */
  readonly options: readonly string[];
}

/** FormField name → field, in the order of the form. */
export type Form = ReadonlyMap<string, FormField>;

/** Reads `<x xmlns='jabber:x:data'>`; null where there is none. */
export function readForm(parent: Element | undefined): Form | null {
  const x = parent?.getChild("x", NS.dataForm);
  if (!x) return null;
  const values = (element: Element) => element.getChildren("value").map((value) => value.text());
  return new Map(
    x.getChildren("field").flatMap((field): [string, FormField][] => {
      const name = field.attrs.var;
      if (name === undefined) return [];
      const options = field.getChildren("option").flatMap(values);
      return [[name, { type: field.attrs.type ?? "text-single", values: values(field), options }]];
    }),
  );
}

/** The filled-in form, or options for a request; `formType` null where the form has none. */
export function filledForm(
  formType: string | null,
  values: Readonly<Record<string, readonly string[]>>,
): Element {
  const field = (name: string, texts: readonly string[], type?: string) =>
    xml("field", { var: name, ...(type ? { type } : {}) }, ...texts.map((text) => xml("value", {}, text)));
  return xml(
    "x",
    { xmlns: NS.dataForm, type: "submit" },
    ...(formType === null ? [] : [field("FORM_TYPE", [formType], "hidden")]),
    ...Object.entries(values).map(([name, texts]) => field(name, texts)),
  );
}
