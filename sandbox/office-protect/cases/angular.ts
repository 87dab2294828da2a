/** Angular Material with reactive and template-driven forms, compiled in the browser. */
import '@angular/compiler';
import '../../../node_modules/@angular/material/prebuilt-themes/azure-blue.css';
import {
  type ApplicationRef,
  Component,
  inject,
  provideZonelessChangeDetection,
  type Type,
} from '@angular/core';
import { FormControl, FormGroup, FormsModule, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatDialog, MatDialogModule } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { createApplication } from '@angular/platform-browser';
import {
  type CasePage,
  EARLIER,
  type Expected,
  FIELDS,
  type Field,
  type FormCase,
  LABELS,
  NOTHING,
  type Values,
} from './form-case.ts';
import { drawn } from './react-page.tsx';

/** What Angular is asked to keep; made for each page anew. */
interface Model {
  values(): Values;
}

const imports = [
  ReactiveFormsModule,
  FormsModule,
  MatFormFieldModule,
  MatInputModule,
  MatSelectModule,
  MatDialogModule,
];

let made = 0;

/** Angular warns of components of one name. */
function freshName(): string {
  made += 1;
  return `case-form-${made}`;
}

function fields(draw: (field: Field, label: string) => string): string {
  return FIELDS.map((field) => draw(field, LABELS[field])).join('');
}

/** A component over a reactive form; `updateOn` is when Angular takes what is typed. */
function reactive(
  inner: string,
  initial: Values = NOTHING,
  updateOn: 'change' | 'blur' = 'change',
): Type<Model> {
  const template = `<form [formGroup]="form">${inner}<button type="submit" [disabled]="form.invalid">Check connection</button></form>`;
  return Component({ selector: freshName(), imports, template })(
    class implements Model {
      form = new FormGroup(
        Object.fromEntries(
          FIELDS.map((field) => [
            field,
            new FormControl(initial[field], {
              nonNullable: true,
              validators: [Validators.required],
              updateOn,
            }),
          ]),
        ),
      );
      values = (): Values => ({ ...NOTHING, ...this.form.getRawValue() });
    },
  );
}

function templateDriven(): Type<Model> {
  const inner = fields(
    (field, label) =>
      `<p><label for="n-${field}">${label}</label><input id="n-${field}" name="${field}" [(ngModel)]="model.${field}"></p>`,
  );
  return Component({ selector: freshName(), imports, template: `<form>${inner}</form>` })(
    class implements Model {
      model: Values = { ...NOTHING };
      values = (): Values => ({ ...this.model });
    },
  );
}

/** A page that opens its form in Angular's own dialog. */
function inDialog(form: Type<Model>): Type<Model> {
  return Component({ selector: freshName(), imports, template: '<h1>Integrations</h1>' })(
    class implements Model {
      dialog = inject(MatDialog).open(form, { enterAnimationDuration: 0 });
      values = (): Values => this.dialog.componentInstance.values();
    },
  );
}

const material = (appearance: string, type = 'text') =>
  fields(
    (field, label) =>
      `<mat-form-field appearance="${appearance}" style="display:block"><mat-label>${label}</mat-label><input matInput type="${type}" formControlName="${field}"><mat-hint>From ConnectWise</mat-hint></mat-form-field>`,
  );

/** The label stands after its input, as in Sherweb's own component library. */
const materialize = fields(
  (field, label) =>
    `<div class="input-field" style="margin:20px 0"><input id="z-${field}" formControlName="${field}"><label for="z-${field}">${label}</label></div>`,
);

const region = material('outline').replace(
  /<mat-form-field.*?<\/mat-form-field>/,
  `<mat-form-field appearance="outline"><mat-label>Region</mat-label>
  <mat-select formControlName="siteUrl"><mat-option value="na">North America</mat-option><mat-option value="eu">Europe</mat-option></mat-select></mat-form-field>`,
);

const nativeRegion = material('outline').replace(
  /<mat-form-field.*?<\/mat-form-field>/,
  `<mat-form-field appearance="outline"><mat-label>Region</mat-label>
  <select matNativeControl formControlName="siteUrl"><option value=""></option><option value="https://na.myconnectwise.net/">North America</option><option value="https://eu.myconnectwise.net/">Europe</option></select></mat-form-field>`,
);

function angular(name: string, expected: Expected, component: () => Type<Model>): FormCase {
  return {
    name,
    expected,
    async mount(root): Promise<CasePage> {
      const app: ApplicationRef = await createApplication({ providers: [provideZonelessChangeDetection()] });
      const host = root.appendChild(document.createElement('case-form'));
      const page = app.bootstrap(component(), host);
      await app.whenStable();
      await drawn();
      return { values: () => page.instance.values(), close: () => app.destroy() };
    },
  };
}

export const CASES: readonly FormCase[] = [
  angular('material-outline', 'survived', () => reactive(material('outline'))),
  angular('material-fill', 'survived', () => reactive(material('fill'))),
  angular('material-passwords', 'survived', () => reactive(material('outline', 'password'))),
  angular('material-prefilled', 'survived', () => reactive(material('outline'), EARLIER)),
  angular('material-dialog', 'survived', () => inDialog(reactive(material('outline')))),
  angular('updates-on-blur', 'survived', () => reactive(material('fill'), NOTHING, 'blur')),
  angular('labels-after-inputs', 'survived', () => reactive(materialize)),
  angular('template-driven', 'survived', templateDriven),
  angular('region-in-a-native-select', 'survived', () => reactive(nativeRegion)),
  angular('region-in-its-own-select', 'no-form', () => reactive(region)),
  angular('read-only', 'not-editable', () =>
    reactive(material('outline').replaceAll('matInput', 'matInput readonly')),
  ),
];
