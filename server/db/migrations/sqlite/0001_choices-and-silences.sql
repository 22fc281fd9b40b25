CREATE TABLE `remembered_choices` (
	`id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`thread_key` text NOT NULL,
	`contact_id` text NOT NULL,
	`chosen_by` text NOT NULL,
	`chosen_at` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`chosen_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `remembered_choices_address_idx` ON `remembered_choices` (`address`,`thread_key`);--> statement-breakpoint
CREATE INDEX `remembered_choices_contact_idx` ON `remembered_choices` (`contact_id`);--> statement-breakpoint
CREATE TABLE `silences` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`user_id` text,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `silences_value_idx` ON `silences` (`value`);