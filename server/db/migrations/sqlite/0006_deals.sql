CREATE TABLE `deal_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`deal_id` text NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`revision` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deal_changes_deal_idx` ON `deal_changes` (`deal_id`,`revision`);--> statement-breakpoint
CREATE TABLE `deals` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`value_cents` integer,
	`currency` text,
	`status` text NOT NULL,
	`contact_id` text,
	`company_id` text,
	`owner_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`closed_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deals_company_idx` ON `deals` (`company_id`,`status`);--> statement-breakpoint
CREATE INDEX `deals_contact_idx` ON `deals` (`contact_id`,`status`);--> statement-breakpoint
ALTER TABLE `follow_ups` ADD `deal_id` text;--> statement-breakpoint
ALTER TABLE `interactions` ADD `deal_id` text;