CREATE TABLE "contact_phones" (
	"phone_key" text NOT NULL,
	"contact_id" text NOT NULL,
	CONSTRAINT "contact_phones_phone_key_contact_id_pk" PRIMARY KEY("phone_key","contact_id")
);
--> statement-breakpoint
CREATE TABLE "merge_moves" (
	"merge_id" text NOT NULL,
	"place" text NOT NULL,
	"row_id" text NOT NULL,
	CONSTRAINT "merge_moves_merge_id_place_row_id_pk" PRIMARY KEY("merge_id","place","row_id")
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"id" text PRIMARY KEY NOT NULL,
	"contact_id" text,
	"company_id" text,
	"values" jsonb NOT NULL,
	"merged_by" text NOT NULL,
	"merged_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "contact_phones" ADD CONSTRAINT "contact_phones_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merge_moves" ADD CONSTRAINT "merge_moves_merge_id_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."merges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_merged_by_users_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_phones_contact_idx" ON "contact_phones" USING btree ("contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "merges_contact_idx" ON "merges" USING btree ("contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "merges_company_idx" ON "merges" USING btree ("company_id");--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_merged_into_id_companies_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_merged_into_id_contacts_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "companies_merged_into_idx" ON "companies" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX "contacts_merged_into_idx" ON "contacts" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
-- As `phoneKey` has it.
INSERT INTO "contact_phones" ("phone_key", "contact_id")
SELECT right("digits", 8), "id" FROM (
	SELECT "contacts"."id", regexp_replace("phone", '\D', '', 'g') AS "digits"
	FROM "contacts", jsonb_array_elements_text("contacts"."phones") AS "phone"
) AS "numbers" WHERE length("digits") >= 6 ON CONFLICT DO NOTHING;
