package com.example;

import io.github.dockerclient.DockerOperations;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class VersionApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(VersionApplication.class, arguments);
	}

	@Bean
	ApplicationRunner version(DockerOperations docker) {
		return (arguments) -> System.out.println("Engine version: " + docker.system().version().version());
	}

}
