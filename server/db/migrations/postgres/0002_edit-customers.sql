CREATE TABLE "customer_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"contact_id" text,
	"company_id" text,
	"field" text NOT NULL,
	"before" text,
	"after" text,
	"revision" bigint NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "note_by" text;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "note_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_addresses" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "note_by" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "note_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_changes" ADD CONSTRAINT "customer_changes_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_changes" ADD CONSTRAINT "customer_changes_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_changes" ADD CONSTRAINT "customer_changes_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_changes_contact_idx" ON "customer_changes" USING btree ("contact_id","changed_at");--> statement-breakpoint
CREATE INDEX "customer_changes_company_idx" ON "customer_changes" USING btree ("company_id","changed_at");--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_note_by_users_id_fk" FOREIGN KEY ("note_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_note_by_users_id_fk" FOREIGN KEY ("note_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;