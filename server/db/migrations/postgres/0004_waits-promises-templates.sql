CREATE TABLE "promises" (
	"id" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"due_on" date,
	"status" text NOT NULL,
	"contact_id" text,
	"company_id" text,
	"interaction_id" text,
	"promised_by" text NOT NULL,
	"promised_at" timestamp(3) with time zone NOT NULL,
	"closed_at" timestamp(3) with time zone,
	"closed_by" text
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" text PRIMARY KEY NOT NULL,
	"shelf" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"text" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "waits_since" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "reply_from" text;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "reply_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "reply_log_id" text;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_promised_by_users_id_fk" FOREIGN KEY ("promised_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_closed_by_users_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "promises_company_idx" ON "promises" USING btree ("company_id","status","due_on");--> statement-breakpoint
CREATE INDEX "promises_contact_idx" ON "promises" USING btree ("contact_id","status","due_on");--> statement-breakpoint
CREATE INDEX "promises_promised_by_idx" ON "promises" USING btree ("promised_by","status","due_on");--> statement-breakpoint
CREATE INDEX "promises_interaction_idx" ON "promises" USING btree ("interaction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "templates_name_idx" ON "templates" USING btree ("shelf","name_key");