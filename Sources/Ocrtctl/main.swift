print("Ocrtctl")
